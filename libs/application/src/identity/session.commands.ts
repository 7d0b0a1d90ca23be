/** Somebody at an address says who they are. */
export interface SignIn {
  readonly username: string;
  readonly password: string;
  readonly clientAddress: string;
  readonly traceId: string;
}

/** A person who is signed in gives the password again. */
export interface Reauthenticate {
  readonly token: string;
  readonly password: string;
  readonly clientAddress: string;
  readonly traceId: string;
}

export interface SignOut {
  readonly token: string;
  readonly clientAddress: string;
  readonly traceId: string;
}
