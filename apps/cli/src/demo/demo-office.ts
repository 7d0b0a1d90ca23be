import { OfficeClient } from '#api-client';

/** Who of the demo office does which step. */
export const demoCast = {
  draft: 'linxiao',
  firstReview: 'zhouzheng',
  firstProof: 'hewen',
  confidentialityReview: 'qinshen',
  sensitivityCheck: 'baijing',
  deidentification: 'luojie',
  deidentificationVerify: 'fengyan',
  secondReview: 'zhengping',
  secondProof: 'tangya',
  finalReview: 'liangzhiyuan',
  leadershipReview: 'hanli',
  signOff: 'liangzhiyuan',
  thirdProof: 'pengyue',
  publish: 'shenhang',
  postPublishCheck: 'jiangnan',
} as const;

export type DemoStep = keyof typeof demoCast;
export type DemoUsername = (typeof demoCast)[DemoStep] | 'guyan';

/** The people of the demo office, each signed in once. */
export class DemoOffice {
  private readonly signedIn = new Map<DemoUsername, OfficeClient>();

  constructor(
    private readonly origin: string,
    private readonly password: string,
  ) {}

  async as(username: DemoUsername): Promise<OfficeClient> {
    const known = this.signedIn.get(username);
    if (known !== undefined) return known;
    const client = await OfficeClient.signIn(this.origin, username, this.password);
    this.signedIn.set(username, client);
    return client;
  }

  /** The password given again, as signing asks for. */
  async reauthenticate(username: DemoUsername): Promise<void> {
    await (await this.as(username)).reauthenticate(this.password);
  }
}
