import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DATABASE_PROBE, type DatabaseProbe } from './database-probe.js';
import { Public } from '../session/access.decorator.js';

/** For load balancers and service managers. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(DATABASE_PROBE) private readonly probe: DatabaseProbe) {}

  /** The process runs. */
  @Get('live')
  @Public()
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can answer: its database does. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ readonly status: 'ok' }> {
    await this.probe.check();
    return { status: 'ok' };
  }
}
