/**
 * What exports write in FOCUS `ConsumedUnit` where `ConsumedQuantity` counts hours, in lower case. Units such as
 * `LCU-Hours` or `GB-Hours` are not among them: they count something else by the hour.
 *
 * @public
 */
export const HOUR_UNITS: readonly string[] = [
  'hours',
  'hour',
  'hrs',
  'hr',
  'h',
  '1 hour',
  '1 hours',
  '1 hr',
  'instance hours',
  'instance-hours',
  'instancehours',
];
