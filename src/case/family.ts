import type { Case, Person } from "./case.ts";
import { ageOn } from "./day.ts";
import type { Policy } from "./policy.ts";

/** Who acts for whom (decision 13). `now` is an ISO instant; an adult is one on Ottawa's date. */
export interface Moment {
  readonly now: string;
  readonly policy: Policy;
}

export function personOf(state: Case, id: string): Person | undefined {
  return state.people.find((person) => person.id === id);
}

/** The principal applicant; intake refuses a case without one. */
export function principalOf(state: Case): Person {
  const principal = state.people.find((person) => person.role === "principal");
  if (!principal) throw new Error(`Case ${state.application} has no principal applicant.`);
  return principal;
}

export function isAdult(person: Person, at: Moment): boolean {
  return ageOn(person.birthDate, at.now) >= at.policy.accounts.adultAge;
}

/**
 * The person whose account serves this one: the principal, unless accounts are separate and this is an adult with an
 * address of their own. Two people on one address cannot be told apart by mail, so the principal acts (fact 56).
 */
export function actorOf(state: Case, person: Person, at: Moment): Person {
  const principal = principalOf(state);
  if (!state.separateAccounts || person.id === principal.id || !isAdult(person, at)) return principal;
  return person.email === null || sameAddress(person.email, principal.email) ? principal : person;
}

/** Everyone whose actor this is, in the case's order. */
export function groupOf(state: Case, actor: Person, at: Moment): Person[] {
  return state.people.filter((person) => actorOf(state, person, at).id === actor.id);
}

export function actorsOf(state: Case, at: Moment): Person[] {
  return state.people.filter((person) => actorOf(state, person, at).id === person.id);
}

/**
 * Those for whom this writer may speak: the principal for all that act through them, another adult for themself only,
 * a minor for nobody.
 */
export function spokenForBy(state: Case, writer: Person, at: Moment): Person[] {
  if (actorOf(state, writer, at).id === writer.id) return groupOf(state, writer, at);
  return isAdult(writer, at) ? [writer] : [];
}

/** Addresses are told apart without regard to case: no provider that people use keeps two such apart. */
export function sameAddress(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}

export function isReachable(person: Person): boolean {
  return person.email !== null && !person.suppressed;
}
