// The package carries no types, and those of the registry lag behind it.
declare module 'jest-axe' {
  export function axe(element: Element): Promise<{ violations: object[] }>;
}
