/** A workflow for GitHub Actions that keeps a region by a table in a repository. */
export function scriptExample(origin: string): string {
  return `name: Чаты региона
on:
  push:
    branches: [main]
    paths: [chats.csv]
concurrency: zdravchat
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    env:
      API: ${origin}/api/v1/admin
      REGION: chelyabinsk
      AUTH: "Authorization: Bearer \${{ secrets.ZDRAVCHAT_TOKEN }}"
    steps:
      - uses: actions/checkout@v4
      - name: Выгрузить то, что опубликовано
        run: curl -sS --fail-with-body -H "$AUTH" -o published.csv "$API/regions/$REGION.csv"
      - name: Загрузить таблицу в черновик
        run: |
          curl -sS --fail-with-body -H "$AUTH" -H "Content-Type: text/csv" \\
            --data-binary @chats.csv -o draft.json "$API/regions/$REGION/drafts" ||
            { jq -r '.detail, (.errors[]? | "строка \\(.row), \\(.column): \\(.problem)")' draft.json; exit 1; }
      - name: Показать, что изменится
        run: |
          jq -r '.diff[] | .subject, (.facts[] | "  \\(.label): \\(.before) -> \\(.after)")' draft.json
          jq -r '.coverage[] | "\\(.territory): \\(.before) -> \\(.after)"' draft.json
      - name: Опубликовать
        run: |
          draft=$(jq -r '.draft // empty' draft.json)
          test -n "$draft" || { echo "Изменений нет"; exit 0; }
          curl -sS --fail-with-body -H "$AUTH" -H "Content-Type: application/json" \\
            -d "{\\"note\\": \\"Таблица $GITHUB_SHA\\"}" "$API/drafts/$draft/publish"
`;
}
