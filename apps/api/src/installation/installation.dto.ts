export class DemoAccountResponse {
  username: string;
  name: string;
  post: string | null;
  /** Duties in words. */
  duties: string;
}

export class DemoResponse {
  /** The one password of all demonstration accounts. */
  password: string;
  accounts: DemoAccountResponse[];
}

/** What the sign-in page shows. */
export class InstallationResponse {
  officeName: string;
  hostName: string;
  portalUrl: string;
  /** Whether people may sign in at the office's identity provider. */
  hasProvider: boolean;
  /** Only where the installation is a demonstration. */
  demo: DemoResponse | null;
}
