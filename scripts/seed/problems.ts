/** What is wrong with a seed file and where: "chelyabinsk.yaml, chats[3].covers[0]: unknown territory «…»". */
export class Problems {
  readonly list: string[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(path: string, problem: string): void {
    this.list.push(`${this.#file}, ${path}: ${problem}`);
  }
}
