import type { multicloudMlMessages } from './translationRef';

/**
 * Gives a message of this plugin in the reader's language, with its values put in; an element where one of them is one.
 *
 * The keys and the values of each message are checked. Backstage's own type does so too, but works through all messages
 * at once, which takes the compiler minutes at the number that there are here.
 */
export interface Translate {
  <K extends MessageKey>(key: K, ...values: ValuesOf<K, string>): string;
  <K extends MessageKey>(
    key: K,
    ...values: ValuesOf<K, string | JSX.Element>
  ): JSX.Element;
}

/** The name of a message: `cost.days.caption`; one that counts has neither `_one` nor `_other`. */
export type MessageKey = KeysOf<typeof multicloudMlMessages>;

type KeysOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${Uncounted<K>}`
    : KeysOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type Uncounted<K extends string> = K extends `${infer Name}_one`
  ? Name
  : K extends `${infer Name}_other`
  ? Name
  : K;

/** The text of a message, `counted` beside it where it has plurals. */
type MessageAt<T, K extends string> = K extends `${infer Area}.${infer Rest}`
  ? Area extends keyof T
    ? MessageAt<T[Area], Rest>
    : never
  : K extends keyof T
  ? { text: T[K]; counted: false }
  : `${K}_one` | `${K}_other` extends infer Counted
  ? Counted extends keyof T
    ? { text: T[Counted]; counted: true }
    : never
  : never;

type PlaceholdersIn<Text> =
  Text extends `${string}{{${infer Placeholder}}}${infer Rest}`
    ?
        | (Placeholder extends `${infer Name}, ${string}` ? Name : Placeholder)
        | PlaceholdersIn<Rest>
    : never;

type NamesIn<Message> = Message extends { text: infer Text; counted: infer C }
  ? PlaceholdersIn<Text> | (C extends true ? 'count' : never)
  : never;

type ValuesOf<K extends MessageKey, Value> = NamesIn<
  MessageAt<typeof multicloudMlMessages, K>
> extends infer Names extends string
  ? [Names] extends [never]
    ? []
    : [values: { [Name in Names]: Name extends 'count' ? number : Value }]
  : never;
