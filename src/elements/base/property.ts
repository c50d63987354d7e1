import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Lit's `@property` without its support for standard decorators, which TypeScript does not emit for
 * us: a third of a kilobyte that no visitor needs. For private state, `attribute: false`.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: object, name: string): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
