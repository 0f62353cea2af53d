import type { CostItem } from '../CostLine';
import type { AttributionContext } from './Attribution';
import { normalizeAccount, placeOfArn } from './clusterOf';

/** Finds the team that an account belongs to: as configured, else the owner of every deployment that is known there. */
export class AccountIndex {
  readonly #groups = new Map<string, string>();

  constructor({ accounts, deployments }: AttributionContext) {
    const owners = new Map<string, Set<string | undefined>>();
    for (const { account, externalIds, ownerRef } of deployments) {
      const known = account ?? placeOfArn(externalIds[0] ?? '').account;
      if (known !== undefined) {
        const key = normalizeAccount(known);
        owners.set(key, (owners.get(key) ?? new Set()).add(ownerRef));
      }
    }
    for (const [account, [owner, ...others]] of owners) {
      if (owner !== undefined && others.length === 0) {
        this.#groups.set(account, owner);
      }
    }
    for (const [account, groupRef] of Object.entries(accounts)) {
      this.#groups.set(normalizeAccount(account), groupRef);
    }
  }

  find({ accountId }: CostItem): string | undefined {
    return accountId === undefined
      ? undefined
      : this.#groups.get(normalizeAccount(accountId));
  }
}
