/** Somebody at an address says who they are. */
export interface SignIn {
  readonly username: string;
  readonly password: string;
  /** What the telephone shows; null when none was given. */
  readonly code: string | null;
  readonly clientAddress: string;
  readonly traceId: string;
}

/** A person who is signed in gives the password again. */
export interface Reauthenticate {
  readonly token: string;
  readonly password: string;
  readonly code: string | null;
  readonly clientAddress: string;
  readonly traceId: string;
}

export interface SignOut {
  readonly token: string;
  readonly clientAddress: string;
  readonly traceId: string;
}

/** A person who is signed in chooses another password. */
export interface ChangePassword extends Reauthenticate {
  readonly newPassword: string;
}

/** A person types what the telephone shows for a factor that was offered. */
export interface ConfirmSecondFactor {
  readonly token: string;
  readonly code: string;
  readonly clientAddress: string;
  readonly traceId: string;
}
