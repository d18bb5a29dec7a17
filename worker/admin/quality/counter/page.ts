import type { ExportCount } from "../../../quality/count/figures.ts";
import { isQualityPeriod, type QualityPeriod } from "../../../registry/quality.ts";
import { sentCount } from "../sent-count.ts";
import { aboutFiles } from "./about-files.ts";
import type { CounterData } from "./counter-data.ts";
import { CountingThread } from "./counting-thread.ts";
import { make, megabytes, part, show } from "./elements.ts";
import { figuresView, topicsView } from "./figures-view.ts";
import type { Exposures, News, ReadSummary } from "./messages.ts";
import { daysOfMonth } from "./month.ts";
import { personalView } from "./personal-view.ts";
import { Progress } from "./progress.ts";
import { refusalText } from "./refusal-text.ts";
import { doubtOf } from "./same-chat.ts";
import { SameChat } from "./same-chat-view.ts";
import { showSent } from "./sent-view.ts";
import { StaffList } from "./staff-list.ts";
import { typedTopics } from "./topic-words.ts";
import { counterWords as words } from "./words.ts";

/**
 * The script of the counting page. Files are read by the thread, what it finds is shown here, and nothing leaves the
 * page but the form that the person sends: chat, month and numbers (sent-count.ts).
 */
const root = part("tool", HTMLElement);
const data = JSON.parse(root.dataset.counter ?? "{}") as CounterData;
const { timezone } = data.hours;
const [chat, month] = [part("chat", HTMLSelectElement), part("month", HTMLInputElement)];
const [field, dropped] = [part("files", HTMLInputElement), part("drop", HTMLElement)];
const [members, notice] = [part("members", HTMLInputElement), part("notice", HTMLElement)];
const [start, result] = [part("start", HTMLButtonElement), part("result", HTMLElement)];
const progress = new Progress();
const staff = new StaffList(recount);
const sameChat = new SameChat(part("form", HTMLFormElement), chat);
let files: readonly File[] = [];
let summary: ReadSummary | null = null;
let last: { readonly count: ExportCount; readonly exposures: Exposures } | null = null;
let isFirst = true;
const thread = new CountingThread(data.thread, hear, () => fail(words.threadFailed));

field.addEventListener("change", () => choose([...(field.files ?? [])]));
start.addEventListener("click", read);
part("stop", HTMLButtonElement).addEventListener("click", stop);
part("reread", HTMLButtonElement).addEventListener("click", read);
for (const one of [month, chat]) one.addEventListener("change", recount);
members.addEventListener("input", draw);
for (const kind of ["dragover", "drop"] as const) {
  // Beside the field too: the browser would leave the page for the file.
  document.addEventListener(kind, (event) => event.preventDefault());
}
dropped.addEventListener("drop", (event) => choose([...(event.dataTransfer?.files ?? [])]));
show(root, true);
if (typeof Blob.prototype.arrayBuffer !== "function") {
  fail(words.tooOld);
  start.disabled = true;
}

function choose(chosen: readonly File[]): void {
  if (chosen.length === 0) return;
  files = chosen;
  const total = chosen.reduce((sum, { size }) => sum + size, 0);
  part("chosen", HTMLElement).textContent = words.chosen(
    chosen.map(({ name }) => name),
    megabytes(total),
  );
}

function read(): void {
  const empty = files.find(({ size }) => size === 0);
  const fault =
    files.length === 0
      ? words.noFile
      : empty !== undefined
        ? words.emptyFile(empty.name)
        : isQualityPeriod(month.value)
          ? null
          : words.noMonth;
  if (fault !== null) {
    fail(fault);
    return;
  }
  notice.replaceChildren();
  show(result, false);
  start.disabled = true;
  isFirst = true;
  last = null;
  progress.start(files.reduce((sum, { size }) => sum + size, 0));
  part("stop", HTMLButtonElement).focus();
  thread.order({ kind: "read", files, hours: data.hours, topics: typedTopics() });
}

function stop(): void {
  thread.stop();
  ended();
  summary = null;
  progress.say(words.stopped);
  tell("info", words.stopped);
  start.focus();
}

function hear(news: News): void {
  switch (news.kind) {
    case "progress":
      progress.at(news.bytes);
      break;
    case "refused":
      fail(refusalText(nameOf(news.file), news.refusal));
      break;
    case "failed":
      fail(words.file(nameOf(news.file), words.failed));
      break;
    case "read":
      summary = news;
      staff.fill(news.people);
      recount();
      break;
    case "counted":
      last = news;
      draw();
      announce(news.count);
  }
}

function recount(): void {
  if (summary === null || !isQualityPeriod(month.value)) return;
  const { first, last: end } = daysOfMonth(month.value);
  thread.order({ kind: "count", from: first, to: end, staff: staff.chosen });
}

function draw(): void {
  if (summary === null || last === null || !isQualityPeriod(month.value)) return;
  const { count, exposures } = last;
  ended();
  const doubt = doubtOf(summary, chat.value, data.titles);
  const about = { summary, count, period: month.value, chat: nameOfChat(chat.value), doubt };
  part("about", HTMLElement).replaceChildren(...aboutFiles(about, data));
  part("figures", HTMLElement).replaceChildren(...figuresView(count));
  part("topics", HTMLElement).replaceChildren(topicsView(count));
  part("personal", HTMLElement).replaceChildren(...personalView(exposures, timezone));
  showSent(sentCount(aboutSent(month.value), count));
  sameChat.ask(doubt, summary, chat.value, nameOfChat);
  show(part("replaces", HTMLElement), data.known.includes(`${chat.value}-${month.value}`));
  show(result, true);
}

function announce({ appeals, answers }: ExportCount): void {
  const doubt = summary === null ? null : doubtOf(summary, chat.value, data.titles);
  const said = words.done(appeals, answers);
  progress.say(doubt === null ? said : `${said} ${words.doubts[doubt.kind]}`);
  if (isFirst) part("done", HTMLElement).focus();
  isFirst = false;
}

function aboutSent(period: QualityPeriod) {
  const typed = members.value.trim();
  return {
    chat: chat.value,
    period,
    to: data.today.startsWith(period) ? data.today : null,
    members: /^\d{1,7}$/.test(typed) ? Number(typed) : null,
  };
}

function fail(text: string): void {
  ended();
  summary = null;
  tell("error", text);
}

function ended(): void {
  progress.end();
  start.disabled = false;
}

function tell(kind: "info" | "error", text: string): void {
  const role = kind === "error" ? { role: "alert" } : {};
  notice.replaceChildren(make("div", { class: `notice ${kind}`, ...role }, make("p", {}, text)));
}

/** As the list of chats shows it. */
function nameOfChat(code: string): string {
  return words.chat(data.titles[code]?.[0] ?? "", code);
}

function nameOf(file: number): string {
  return files[file]?.name ?? "";
}
