import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** A deployment of an example model with what it costs a month, which is what the team expects in its annotation. */
export interface Billed {
  model: string;
  deployment: string;
  role: string;
  provider: string;
  region: string;
  account: string;
  service: string;
  replicas: number;
  /** The deployment's own id, where the example inventory has observed it. */
  externalId?: string;
  /** United States dollars. */
  monthly: number;
}

const deploymentSchema = z.object({
  name: z.string(),
  role: z.string(),
  provider: z.string(),
  region: z.string(),
  account: z.string().optional(),
  service: z.string().optional(),
  replicas: z.number().optional(),
});

// Some examples are wrong on purpose: what cannot be read has no bill.
const modelSchema = z.object({
  metadata: z.object({
    name: z.string(),
    annotations: z.object({
      'multicloud-ml.io/monthly-cost': z
        .string()
        .regex(/^\d+ [A-Z]{3}$/)
        .transform(text => Number(text.split(' ')[0])),
    }),
  }),
  spec: z.object({
    mlModel: z.object({ deployments: z.array(z.unknown()).min(1) }),
  }),
});

const inventorySchema = z.array(
  z.object({
    entityRef: z.string().optional(),
    deployments: z.array(
      z.object({ externalId: z.string(), name: z.string().optional() }),
    ),
  }),
);

/** Reads which deployments of the examples have a bill. */
export function readEstate(examples: string): Billed[] {
  const ids = readExternalIds(join(examples, 'inventory.yaml'));
  const folder = join(examples, 'models');
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name =>
      parseAllDocuments(readFileSync(join(folder, name), 'utf8')),
    )
    .flatMap(document => {
      const model = modelSchema.safeParse(document.toJS());
      return model.success ? billed(model.data, ids) : [];
    });
}

function billed(
  { metadata, spec }: z.output<typeof modelSchema>,
  ids: ReadonlyMap<string, string>,
): Billed[] {
  const deployments = spec.mlModel.deployments.flatMap(
    value => deploymentSchema.safeParse(value).data ?? [],
  );
  const shares = deployments.map(({ role, replicas = 1 }) =>
    role === 'backup' ? 0.02 : Math.max(replicas, 0.15),
  );
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return deployments.flatMap((one, index) => {
    const externalId = ids.get(`${metadata.name}/${one.name}`);
    return one.service
      ? [
          {
            model: metadata.name,
            deployment: one.name,
            role: one.role,
            provider: one.provider,
            region: one.region,
            account: one.account ?? '',
            service: one.service,
            replicas: one.replicas ?? 1,
            ...(externalId && { externalId }),
            monthly:
              (metadata.annotations['multicloud-ml.io/monthly-cost'] *
                shares[index]) /
              whole,
          },
        ]
      : [];
  });
}

function readExternalIds(file: string): Map<string, string> {
  const ids = new Map<string, string>();
  const entries = inventorySchema.parse(parse(readFileSync(file, 'utf8')));
  for (const { entityRef, deployments } of entries) {
    const model = entityRef?.split('/')[1];
    for (const { name, externalId } of deployments) {
      ids.set(`${model}/${name}`, externalId);
    }
  }
  return ids;
}
