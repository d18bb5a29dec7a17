import { qualityIndexSchema, qualityParams, qualityReportSchema } from "../quality/contract.ts";
import {
  answerSchema,
  codeParam,
  healthSchema,
  oneChatQuery,
  oneChatSchema,
  openApiRegister,
  problemSchema,
  questionSchema,
  regionParam,
  regionSchema,
  regionsSchema,
  statusSchema,
  suggestionsSchema,
} from "./contract.ts";
import { describeScripts } from "./openapi-scripts.ts";
import { apiWords, pathWords, refusals } from "./words.ts";

const schemaOf = {
  "/api/v1/lookup": answerSchema,
  "/api/v1/suggest": suggestionsSchema,
  "/api/v1/regions": regionsSchema,
  "/api/v1/regions/{region}": regionSchema,
  "/api/v1/chats/{code}": oneChatSchema,
  "/api/v1/status": statusSchema,
  "/quality.json": qualityIndexSchema,
  "/quality/{region}/{period}.json": qualityReportSchema,
  "/healthz": healthSchema,
} as const;

type Path = keyof typeof schemaOf;

const requestOf: Partial<Record<Path, object>> = {
  "/api/v1/lookup": { query: questionSchema },
  "/api/v1/suggest": { query: questionSchema },
  "/api/v1/regions/{region}": { params: regionParam },
  "/api/v1/chats/{code}": { params: codeParam, query: oneChatQuery },
  "/quality/{region}/{period}.json": { params: qualityParams },
};

const refusalsOf: Partial<Record<Path, readonly (keyof typeof refusals)[]>> = {
  "/api/v1/lookup": ["wrongQuestion", "unknownRegion", "tooMany"],
  "/api/v1/suggest": ["wrongQuestion", "unknownRegion", "tooMany"],
  "/api/v1/regions/{region}": ["unknownRegion"],
  "/api/v1/chats/{code}": ["unknownCode"],
  "/quality/{region}/{period}.json": ["unknownRegion"],
};

/** Made once for each origin, on the first request: building it takes longer than any other answer. */
let made: { readonly origin: string; readonly text: string } | null = null;

/** The OpenAPI 3.1 description of API v1, made from the schemas that the tests hold the answers against. */
export function openApiText(origin: string): string {
  if (made?.origin !== origin) made = { origin, text: JSON.stringify(openApiDocument(origin)) };
  return made.text;
}

function openApiDocument(origin: string) {
  const register = openApiRegister();
  for (const path of Object.keys(schemaOf) as Path[]) {
    const refused = (refusalsOf[path] ?? []).map((name) => [
      refusals[name].status,
      problemAnswer(refusals[name].title),
    ]);
    register.openAPIRegistry.registerPath({
      method: "get",
      path,
      summary: pathWords[path],
      request: requestOf[path] ?? {},
      responses: {
        200: { description: pathWords[path], content: { "application/json": { schema: schemaOf[path] } } },
        ...Object.fromEntries(refused),
      },
    });
  }
  describeScripts(register);
  return register.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: apiWords.title, version: "1", description: apiWords.description },
    servers: [{ url: origin }],
  });
}

function problemAnswer(description: string) {
  return { description, content: { "application/problem+json": { schema: problemSchema } } };
}
