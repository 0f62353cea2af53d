import { Readable } from 'node:stream';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import { MODEL_DOCUMENT_TYPE } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelPages } from './ModelPages';
import { toDocument } from './toDocument';

/** Hands every model to the search backend, page by page. */
export class ModelCollatorFactory implements DocumentCollatorFactory {
  readonly type = MODEL_DOCUMENT_TYPE;
  /** Whoever may not see the entity does not find the model either. */
  readonly visibilityPermission = catalogEntityReadPermission;

  constructor(
    private readonly pages: Pick<ModelPages, 'all'>,
    private readonly locationTemplate: string,
  ) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    for await (const models of this.pages.all()) {
      for (const model of models) {
        yield toDocument(model, this.locationTemplate);
      }
    }
  }
}
