import { spawn } from "node:child_process";

/** `npm run check`: types, lint and format, layers, side by side; says which failed and shows only what they said. */
const checks = [
  { name: "types", command: ["tsc", "-p", "."] },
  // The widget's script runs in browsers: other globals, another language level.
  { name: "types, widget", command: ["tsc", "-p", "worker/widget/element"] },
  { name: "types, counter", command: ["tsc", "-p", "worker/admin/quality/counter"] },
  {
    name: "lint and format",
    command: ["biome", "check", "--config-path=scripts", "--error-on-warnings", "."],
  },
  { name: "layers", command: ["node", "scripts/check-layers.ts"] },
] as const;

interface Outcome {
  readonly name: string;
  readonly isPassed: boolean;
  readonly output: string;
  readonly seconds: string;
}

function run(name: string, [command, ...args]: readonly [string, ...string[]]): Promise<Outcome> {
  const startedAtMs = Date.now();
  return new Promise((resolve) => {
    let output = "";
    const done = (isPassed: boolean) =>
      resolve({ name, isPassed, output, seconds: ((Date.now() - startedAtMs) / 1000).toFixed(1) });
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => {
      output += `${command} did not start: ${error.message}. Run it as \`npm run check\` after \`npm ci\`.\n`;
      done(false);
    });
    child.on("close", (code) => done(code === 0));
  });
}

const outcomes = await Promise.all(checks.map(({ name, command }) => run(name, command)));
for (const { name, output } of outcomes.filter(({ isPassed }) => !isPassed)) {
  console.log(`── ${name} ${"─".repeat(60 - name.length)}\n${output.trimEnd()}\n`);
}
for (const { name, isPassed, seconds } of outcomes) {
  console.log(`${isPassed ? "✓" : "✗"} ${name.padEnd(16)} ${seconds} s`);
}
process.exitCode = outcomes.every(({ isPassed }) => isPassed) ? 0 : 1;
