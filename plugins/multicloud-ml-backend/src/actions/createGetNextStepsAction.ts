import { readModel } from '../models/readModel';
import { type ActionServices, READS_ONLY } from './ActionServices';
import { modelInput } from './modelInput';
import { refFrom } from './refFrom';
import { schemas } from './schemas';
import { shownModel, shownSteps } from './shownModel';

/** `get-ml-model-next-steps`: what to change on one model, and what each change gains. */
export function createGetNextStepsAction(services: ActionServices): void {
  services.actionsRegistry.register({
    name: 'get-ml-model-next-steps',
    title: 'Get the next steps of an ML model',
    description: `What to change on one ML model. \`portability\` has changes with the points that each gains, most first, and the fewest that reach the next grade; gains of several steps do not simply add up. \`recovery\` has one action for each rule that keeps the model from being protected.`,
    attributes: READS_ONLY,
    schema: {
      input: modelInput,
      output: z => {
        const { grade, recovery, nextSteps } = schemas(z);
        return z.object({
          entityRef: z.string(),
          title: z.string(),
          grade,
          proved: z.number(),
          portability: nextSteps,
          recovery: z.object({
            status: recovery,
            actions: z.array(
              z.object({
                rule: z.string().describe('For instance D24.'),
                reason: z.string(),
                action: z.string(),
                exemptedUntil: z
                  .string()
                  .optional()
                  .describe('Excused by an exemption through this day, UTC.'),
              }),
            ),
          }),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const model = await readModel(
        services,
        credentials,
        refFrom('entityRef', input.entityRef, 'component'),
      );
      const { entityRef, title, grade, proved } = shownModel(model.summary);
      const { status, reasons } = model.assessment.recovery;
      return {
        output: {
          entityRef,
          title,
          grade,
          proved,
          portability: shownSteps(model.nextSteps),
          recovery: {
            status,
            actions: reasons.map(({ id, message, action, exemption }) => ({
              rule: id,
              reason: message,
              action,
              ...(exemption && { exemptedUntil: exemption.until }),
            })),
          },
        },
      };
    },
  });
}
