import { modelName, type ModelName } from './api/resourceNames';

/**
 * The project that is read. It is configured by its id, and the answers call it by its number; which number it is, they
 * tell by the names of what lies in it.
 */
export class OwnProject {
  readonly #spellings: Set<string>;

  constructor(readonly configured: string) {
    this.#spellings = new Set([configured]);
  }

  /** @param spelling - the project in the name of something that the project was asked for */
  learn(spelling: string): void {
    this.#spellings.add(spelling);
  }

  has(spelling: string): boolean {
    return this.#spellings.has(spelling);
  }

  /** One text for all spellings of a model's name, its version left out. */
  keyOf(name: ModelName): string {
    const { project } = name;
    return modelName({
      ...name,
      project: this.has(project) ? this.configured : project,
    });
  }

  /** The name of a model, or of a version of it, in every spelling of the project. */
  spell(name: ModelName, version?: string): string[] {
    const spellings = this.has(name.project)
      ? [name.project, ...this.#spellings]
      : [name.project];
    return [...new Set(spellings)].map(project =>
      modelName({ ...name, project }, version),
    );
  }
}
