import type { RegistryZod } from './ActionServices';

/** The input of actions that are about one model. */
export function modelInput(z: RegistryZod) {
  return z.object({
    entityRef: z
      .string()
      .describe(
        'The model: component:default/fraud-scoring, or the name alone when it is a component in the default namespace.',
      ),
  });
}
