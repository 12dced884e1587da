/**
 * Every bound of the engine, each with its reason. Nothing here is a policy figure (those are `case/policy.ts`, which a
 * deployment may override): these protect the machine and the people behind it.
 */
export const limits = {} as const;
