/** What many pages say. */
export const sharedMessages = {
  tryAgain: 'Try again',
  tryAgainLater: 'Try again later.',
  loading: 'Loading',
  details: 'Details',
  cancel: 'Cancel',
  copyButton: {
    copy: 'Copy {{what}}',
    copied: 'Copied',
    failed: 'Could not copy {{what}}',
    refused: 'The browser refused. Select the text and copy it.',
  },
  evidence: {
    dated: {
      observed: 'observed by {{source}} {{age}}',
      repository: 'in the repository, {{source}} {{age}}',
      declared: 'declared in {{source}} {{age}}',
      inherited: 'inherited from {{source}} {{age}}',
    },
    undated: {
      observed: 'observed by {{source}}',
      repository: 'in the repository, {{source}}',
      declared: 'declared in {{source}}',
      inherited: 'inherited from {{source}}',
    },
    drill: 'a recorded drill',
    stale: 'stale: {{cause}}',
  },
  failure: {
    forbidden: 'You may not see {{what}}',
    forbiddenTodo:
      'Your Backstage permissions do not cover it. Ask its owner, or whoever looks after permissions, for access.',
    signedOut: 'Your sign-in has ended',
    signedOutTodo: 'Sign in again to see {{what}}.',
    failed: 'Could not load {{what}}',
    reason: '{{reason}}.',
    reasonAndAge: '{{reason}}. What you see is as of {{at}}.',
    noAnswer:
      'The server did not answer. It may be restarting, or your connection is down',
  },
} as const;
