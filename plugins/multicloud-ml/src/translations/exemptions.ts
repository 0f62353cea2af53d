/** Exemptions: on a model, and over the fleet. */
export const exemptionsMessages = {
  title: 'Exemptions',
  what: 'the exemptions',
  loading: 'Loading exemptions',
  wholeRecovery: 'Recovery as a whole',
  state: {
    requested: 'Requested',
    approved: 'In force',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
  },
  mark: {
    through: 'Exempt through {{day}}',
    askedAndApproved: 'Requested by {{requester}}, approved by {{approver}}.',
    asked: 'Requested by {{requester}}.',
    counts: 'It is listed, and does not count towards the status.',
    requested: 'An exemption is requested',
  },
  until: {
    through: 'through {{day}}',
    asked: 'asked for through {{day}}',
    lastDay: 'last day {{day}}',
    today: 'lapses after today',
    days_one: 'lapses in {{count, number}} day',
    days_other: 'lapses in {{count, number}} days',
  },
  people: {
    requested: 'Requested by {{requester}}',
    requestedAt: 'Requested by {{requester}} {{age}}',
    approved: 'approved by {{decider}}',
    rejected: 'rejected by {{decider}}',
    withdrawn: 'withdrawn by {{decider}}',
    fromFile: 'from a reviewed file, which alone can change it',
  },
  note: '{{decider}}: {{note}}',
  waits: {
    own: 'You requested it, so somebody else decides.',
    notYours: 'It waits for somebody who may approve exemptions of this model.',
  },
  model: {
    none: 'Nothing of this model is exempt.',
    earlier_one: 'Earlier ({{count, number}})',
    earlier_other: 'Earlier ({{count, number}})',
    current: 'Exemptions requested and in force',
    past: 'Earlier exemptions',
  },
  request: {
    button: 'Request an exemption',
    buttonFor: 'Request an exemption from {{covers}}',
    title: 'Request an exemption',
    intro:
      'An exemption excuses, it hides nothing: what it covers stays listed, somebody else has to approve it, and it lapses by itself.',
    covers: 'What it covers',
    coversNote:
      'One rule where one will do. Portability is earned and residency is the law: neither can be exempted.',
    reason: 'Reason',
    reasonNote:
      'Why the model cannot do better yet, and what will change that.',
    until: 'Last day (UTC)',
    untilNote: 'At the latest {{last}}: the Standard allows {{days}} days.',
    limit: 'how long the Standard lets an exemption hold',
    submit: 'Request exemption',
    done: 'Exemption requested',
    doneNote: 'It acts once somebody else has approved it.',
    failed: 'The exemption was not requested',
    missing: {
      covers: 'Say what it covers.',
      reason: 'Say why.',
      until: 'Say through which day it shall hold.',
    },
  },
  decide: {
    approve: 'Approve',
    reject: 'Reject',
    withdraw: 'Withdraw',
    labels: {
      approve: 'Approve the exemption of {{model}} from {{covers}}',
      reject: 'Reject the exemption of {{model}} from {{covers}}',
      withdraw: 'Withdraw the exemption of {{model}} from {{covers}}',
    },
    titles: {
      approve: 'Approve this exemption?',
      reject: 'Reject this exemption?',
      withdraw: 'Withdraw this exemption?',
    },
    meaning: {
      approve:
        '{{covers}} will not count towards the recovery status of {{model}} through {{day}}. It stays listed.',
      reject:
        '{{covers}} goes on counting towards the recovery status of {{model}}. Another exemption may be requested.',
      withdraw:
        '{{covers}} counts towards the recovery status of {{model}} again at once. This cannot be undone; another exemption may be requested.',
      withdrawRequest:
        'The request is taken back. Another exemption may be requested.',
    },
    note: 'Note',
    noteHint: 'Shown with the decision, and kept in the audit log.',
    done: {
      approve: 'Exemption approved',
      reject: 'Exemption rejected',
      withdraw: 'Exemption withdrawn',
    },
    failed: {
      approve: 'The exemption was not approved',
      reject: 'The exemption was not rejected',
      withdraw: 'The exemption was not withdrawn',
    },
  },
  page: {
    count_one: '{{count, number}} exemption',
    count_other: '{{count, number}} exemptions',
    order: 'to decide first, then what lapses next',
    state: 'State',
    states: {
      all: 'All',
      requested: 'To decide',
      approved: 'In force',
      earlier: 'Earlier',
    },
    groups: {
      requested: 'To decide',
      approved: 'In force',
      earlier: 'Earlier',
    },
    teams: 'Teams',
    none: 'No exemption has been requested.',
    noneTodo:
      'Open a model that cannot meet a recovery rule yet, and request one from there.',
    noneToDecide: 'Nothing waits for a decision.',
    noMatch: 'No exemption matches these filters.',
    noMatchTodo: 'Take a filter away to see more.',
    showAll: 'Show all exemptions',
  },
  counts: {
    inForce_one: '{{count, number}} exemption in force',
    inForce_other: '{{count, number}} exemptions in force',
    lapsing: '{{number}} lapsing within 30 days',
    requested: '{{number}} to decide',
    reasonsExempt_one: '{{count, number}} reason exempt',
    reasonsExempt_other: '{{count, number}} reasons exempt',
  },
} as const;
