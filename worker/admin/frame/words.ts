/** What every page of the workspace says around its own content. */
export const frameWords = {
  brand: "Здравчат",
  workspace: "рабочее место",
  skip: "К содержанию",
  sections: "Разделы",
  below: "Внизу страницы",
  regions: "Мои регионы",
  drafts: "Черновики",
  people: "Люди",
  audit: "Журнал",
  account: "Вход и ключи",
  help: "Справка",
  site: "Открыть справочник",
  signOut: "Выйти",
  crumbs: "Вы здесь",
} as const;
