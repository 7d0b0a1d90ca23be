import { readFile } from 'node:fs/promises';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../session/access.decorator.js';
import { openApiFile } from './openapi-file.js';

/** The description of this API, as it is committed beside its source. */
@ApiExcludeController()
@Controller('api/v1/openapi.json')
export class OpenApiController {
  @Get()
  @Public()
  @Header('content-type', 'application/json; charset=utf-8')
  read(): Promise<string> {
    return readFile(openApiFile, 'utf8');
  }
}
