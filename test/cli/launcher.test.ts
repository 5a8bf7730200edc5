import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

const root = join(__dirname, "..", "..");

// The launcher is copied to a project of its own, so that it can be tried with other sources and an empty cache.
let project = "";
const cache = () => join(project, "node_modules", ".cache", "binhxet");

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "binhxet-"));
  cpSync(join(root, "bin"), join(project, "bin"), { recursive: true });
  mkdirSync(join(project, "src", "cli"), { recursive: true });
  mkdirSync(join(project, "node_modules"));
  symlinkSync(join(root, "node_modules", "@swc"), join(project, "node_modules", "@swc"));
  cpSync(join(root, "src/cli/worker-exec-argv.ts"), join(project, "src/cli/worker-exec-argv.ts"));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

const write = (name: string, text: string) => {
  writeFileSync(join(project, "src", "cli", name), text);
};

const run = (...argv: string[]) => {
  const { stdout, stderr, status } = spawnSync("node", [join(project, "bin/binhxet.cjs"), ...argv], {
    encoding: "utf8",
    cwd: tmpdir(),
  });
  return { stdout, stderr, status };
};

const SPEAKS = `
  import { word } from "./word";
  export const main = async (argv: readonly string[], io: NodeJS.Process): Promise<number> => {
    io.stdout.write([word, ...argv].join(" "));
    return argv.length;
  };`;

describe("the launcher", () => {
  test("runs the sources, hands over the arguments and gives the exit code back, with nothing on the error channel", () => {
    write("main.ts", SPEAKS);
    write("word.ts", `export const word: string = "một";`);
    expect(run("a", "b")).toEqual({ stdout: "một a b", stderr: "", status: 2 });
  });

  test("keeps what it compiled and never answers with an older file", () => {
    write("main.ts", SPEAKS);
    write("word.ts", `export const word: string = "một";`);
    run();
    expect(readdirSync(cache())).toHaveLength(2);
    write("word.ts", `export const word: string = "hai";`);
    expect(run().stdout).toBe("hai");
    expect(readdirSync(cache())).toHaveLength(3);
  });

  test("works where nothing can be kept", () => {
    write("main.ts", SPEAKS);
    write("word.ts", `export const word: string = "một";`);
    writeFileSync(join(project, "node_modules", ".cache"), "a file where the folder should be");
    expect(run()).toEqual({ stdout: "một", stderr: "", status: 0 });
  });

  test("starts a worker from its TypeScript source", () => {
    write(
      "main.ts",
      `import { once } from "node:events";
       import { Worker } from "node:worker_threads";
       import { workerExecArgv } from "./worker-exec-argv";
       export const main = async (_argv: readonly string[], io: NodeJS.Process): Promise<number> => {
         const worker = new Worker(new URL("./worker.ts", import.meta.url), { execArgv: workerExecArgv(), workerData: 20 });
         const [answer] = await once(worker, "message");
         io.stdout.write(String(answer));
         return 0;
       };`,
    );
    write(
      "worker.ts",
      `import { parentPort, workerData } from "node:worker_threads";
       import { more } from "./more";
       parentPort?.postMessage((workerData as number) + more);`,
    );
    write("more.ts", `export const more: number = 4;`);
    expect(run()).toEqual({ stdout: "24", stderr: "", status: 0 });
  });

  test("exits with 70 on a mistake of the program, which is none of the codes about data", () => {
    write("main.ts", `export const main = async (): Promise<number> => { throw new Error("broken"); };`);
    const { stderr, status } = run();
    expect(stderr).toContain("Error: broken");
    expect(status).toBe(70);
  });
});
