import type { MonthlyCost } from '../../model/MlModel';
import type { AssessmentInput } from '../Assessment';
import type { Fact, Finding } from '../ResolvedModel';

/** The run-rate that counts: what the bill says, else what the parties state. */
export function resolveMonthlyCost(
  bill: AssessmentInput['cost'],
  findings: Finding[],
  stated: () => Fact<MonthlyCost>,
): Fact<MonthlyCost> {
  if (!bill) {
    return stated();
  }
  const { amount, currency, asOf, source, otherCurrencies = [] } = bill;
  if (otherCurrencies.length > 0) {
    findings.push({
      id: 'cost-currencies',
      message: `The bill names this model in ${[
        currency,
        ...otherCurrencies,
      ].join(
        ', ',
      )}. Currencies are not added: the run-rate is what it costs in ${currency}. Configure a rate for each and multicloudMl.costs.currency to have it converted.`,
      path: 'monthlyCost',
    });
  }
  return {
    value: { amount, currency },
    evidence: { rank: 'observed', source, at: asOf },
  };
}
