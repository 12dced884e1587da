/** The parts of hoodiecrow used by tests; it brings no types. */
declare module "hoodiecrow-imap" {
  import type { Server, Socket } from "node:net";
  interface Folder {
    messages?: { raw: string; internaldate?: string; flags?: string[] }[];
    separator?: string;
    folders?: Record<string, Folder>;
    uidvalidity?: number;
    type?: string;
  }
  interface ImapServer {
    server: Server;
    folderCache: Record<
      string,
      { messages: { raw: string; flags: string[]; uid: number; internaldate: string }[]; uidvalidity: number }
    >;
    listen(port: number, host: string, done: () => void): void;
    close(done?: () => void): void;
    appendMessage(folder: string, flags: string[], internaldate: string | undefined, raw: string): void;
  }
  export default function hoodiecrow(options: { plugins?: string[]; storage?: Record<string, Folder> }): ImapServer;
  export type { ImapServer, Folder, Socket };
}
