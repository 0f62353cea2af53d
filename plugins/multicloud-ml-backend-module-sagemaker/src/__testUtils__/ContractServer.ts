import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { Contract } from './contract';
import { close, listen } from './listen';
import { answerAs, type Region } from './sageMakerInMemory';
import type { SageMakerServer } from './SageMakerServer';

const bodySchema = z.record(z.string(), z.unknown());

/**
 * SageMaker in memory. Every request that reaches it and every answer that it gives is held against the published
 * contract; what breaks it is a violation, and answered with an error.
 */
export class ContractServer implements SageMakerServer {
  url = '';
  readonly account = '123456789012';
  readonly #regions = new Map<string, Region>();
  readonly #violations: string[] = [];
  /** Every operation that it was asked for. */
  readonly operations = new Set<string>();
  readonly #server: Server;

  static async start(contract: Contract): Promise<ContractServer> {
    const server = new ContractServer(contract);
    server.url = await listen(server.#server);
    return server;
  }

  private constructor(contract: Contract) {
    this.#server = createServer(async (request, response) => {
      const target = request.headers['x-amz-target'];
      if (typeof target !== 'string') {
        // STS speaks XML, and is asked one thing only.
        response.end(
          `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Account>${this.account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
        );
        return;
      }
      const operation = target.replace('SageMaker.', '');
      this.operations.add(operation);
      const region =
        /Credential=[^/]+\/\d+\/([^/]+)\//.exec(
          request.headers.authorization ?? '',
        )?.[1] ?? 'none';
      const input = bodySchema.parse(await json(request));
      const wrong = contract.check(operation, 'input', input);
      const answer = answerAs(this.#region(region), operation, input);
      if (answer.status === 200) {
        wrong.push(...contract.check(operation, 'output', answer.body));
      }
      this.#violations.push(...wrong);
      response.writeHead(wrong.length > 0 ? 400 : answer.status, {
        'content-type': 'application/x-amz-json-1.1',
      });
      response.end(
        JSON.stringify(
          wrong.length > 0
            ? { __type: 'ContractViolation', message: wrong.join('; ') }
            : answer.body,
        ),
      );
    });
  }

  async reset(): Promise<void> {
    this.#regions.clear();
    this.#violations.length = 0;
    this.operations.clear();
  }

  violations(): string[] {
    return this.#violations;
  }

  async stop(): Promise<void> {
    await close(this.#server);
  }

  #region(name: string): Region {
    const region = this.#regions.get(name) ?? {
      name,
      account: this.account,
      resources: new Map(),
      tags: new Map(),
      pageSize: 20,
    };
    this.#regions.set(name, region);
    return region;
  }
}
