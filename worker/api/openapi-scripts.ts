import {
  draftParam,
  draftSchema,
  importedSchema,
  type openApiRegister,
  problemSchema,
  publicationSchema,
  publishedSchema,
  regionParam,
  tableProblemSchema,
  tableSchema,
} from "./contract.ts";
import { scriptWords as words } from "./words.ts";

const problem = { "application/problem+json": { schema: problemSchema } };
/** Of every address: no token or a wrong one, too little scope, not of this region. */
const refused = {
  401: { description: words.noToken, content: problem },
  403: { description: words.scope, content: problem },
  404: { description: words.notHere, content: problem },
};

/** Adds the addresses for scripts, which ask for a token; each says the scope that it needs. */
export function describeScripts(register: ReturnType<typeof openApiRegister>): void {
  const registry = register.openAPIRegistry;
  const token = registry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: words.token,
  });
  const security = [{ [token.name]: [] }];
  registry.registerPath({
    method: "get",
    path: "/api/v1/admin/regions/{region}.csv",
    summary: words.export,
    security,
    request: { params: regionParam },
    responses: {
      200: { description: words.export, content: { "text/csv": { schema: tableSchema } } },
      ...refused,
    },
  });
  registry.registerPath({
    method: "post",
    path: "/api/v1/admin/regions/{region}/drafts",
    summary: words.import,
    security,
    request: {
      params: regionParam,
      body: { required: true, content: { "text/csv": { schema: tableSchema } } },
    },
    responses: {
      200: { description: words.import, content: { "application/json": { schema: importedSchema } } },
      ...refused,
      409: { description: words.meanwhile, content: problem },
      413: { description: words.tooLarge, content: problem },
      415: { description: words.notCsv, content: problem },
      422: {
        description: words.tableRefused,
        content: { "application/problem+json": { schema: tableProblemSchema } },
      },
    },
  });
  registry.registerPath({
    method: "get",
    path: "/api/v1/admin/drafts/{draft}",
    summary: words.draft,
    security,
    request: { params: draftParam },
    responses: {
      200: { description: words.draft, content: { "application/json": { schema: draftSchema } } },
      ...refused,
    },
  });
  registry.registerPath({
    method: "post",
    path: "/api/v1/admin/drafts/{draft}/publish",
    summary: words.publish,
    security,
    request: {
      params: draftParam,
      body: { required: false, content: { "application/json": { schema: publicationSchema } } },
    },
    responses: {
      200: { description: words.publish, content: { "application/json": { schema: publishedSchema } } },
      ...refused,
      400: { description: words.wrongNote, content: problem },
      409: { description: words.notNow, content: problem },
      415: { description: words.wrongNote, content: problem },
      422: { description: words.broken, content: problem },
    },
  });
}
