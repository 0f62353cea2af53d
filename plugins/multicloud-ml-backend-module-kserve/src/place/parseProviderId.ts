/** Where a machine stands, as far as its id tells. */
export interface Place {
  provider?: string;
  region?: string;
  account?: string;
}

/** A region of AWS, at the beginning of the name of one of its zones, local zones among them. */
const AWS_REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d+/;

/** Forms of `spec.providerID`, as the cloud controllers of the providers write it. */
const FORMS: ReadonlyArray<[RegExp, (found: RegExpExecArray) => Place]> = [
  // aws:///ap-southeast-1a/i-0123456789abcdef0, and for Fargate aws:///<zone>/<id>/fargate-ip-…
  [
    /^aws:\/\/\/?([^/]+)\//,
    ([, zone]) => ({ provider: 'aws', region: AWS_REGION.exec(zone)?.[0] }),
  ],
  // gce://<project>/asia-southeast1-b/<instance>; projects of a domain hold a colon.
  [
    /^gce:\/\/([^/]+)\/([^/]+)\//,
    ([, account, zone]) => ({
      provider: 'gcp',
      account,
      region: /^([a-z]+-[a-z]+\d+)-[a-z]+\d*$/.exec(zone)?.[1],
    }),
  ],
  // azure:///subscriptions/<subscription>/resourceGroups/…; its region stands in a label only.
  [
    /^azure:\/\/\/subscriptions\/([^/]+)\//i,
    ([, account]) => ({ provider: 'azure', account: account.toLowerCase() }),
  ],
];

/** @returns nothing for machines of which only the cluster's own people know where they stand */
export function parseProviderId(id: string): Place {
  for (const [form, placeOf] of FORMS) {
    const found = form.exec(id);
    if (found) {
      return placeOf(found);
    }
  }
  return {};
}
