import { ConfigurationFault } from "../config.ts";

/** The name somebody acts under, as the journal will show it; a ConfigurationFault where it is no name. */
export function actingName(name: string): string {
  if (!/^[\p{L}\p{N} .@'-]{1,100}$/u.test(name) || name.trim() === "")
    throw new ConfigurationFault("A name has letters, digits, spaces and . @ ' - only, 100 at most.");
  return name.trim();
}
