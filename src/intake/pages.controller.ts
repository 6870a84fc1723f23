import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { BadInputError } from '../core/errors.js';
import { BodyLimit } from '../ops/body-limit.js';
import { toStorable } from '../storage/storable-text.js';
import { ListQueryDto, MAX_URL_BYTES, NewPageDto, PageAnswerDto, PageListDto, PageViewDto } from './intake.dto.js';
import { type NewPage, PagesService } from './pages.service.js';

const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** Scraped pages and the comments on them. */
@ApiTags('pages')
@Controller('v1/pages')
export class PagesController {
  constructor(private readonly pages: PagesService) {}

  @Post()
  @Roles('service', 'lead')
  @BodyLimit(MAX_BODY_BYTES)
  @ApiOperation({ summary: 'Take a page in: separated, its comments kept and assessed soon' })
  @ApiCreatedResponse({ type: PageAnswerDto })
  async takeIn(@Body() body: NewPageDto, @CallerOf() caller: Caller): Promise<PageAnswerDto> {
    const { id, page, comments } = await this.pages.takeIn(caller.tenantId, pageOf(body), caller.actor);
    return { id, page, comments };
  }

  @Get()
  @Roles('moderator', 'analyst')
  @ApiOkResponse({ type: PageListDto })
  async list(@Query() query: ListQueryDto, @CallerOf() caller: Caller): Promise<PageListDto> {
    return this.pages.list(caller.tenantId, query);
  }

  @Get(':id')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'A page with its text, its segments and its comments' })
  @ApiOkResponse({ type: PageViewDto })
  async find(@Param('id') id: string, @CallerOf() caller: Caller): Promise<PageViewDto> {
    return this.pages.find(caller.tenantId, id);
  }
}

function pageOf(body: NewPageDto): NewPage {
  const text = body.text ?? null;
  const html = body.html ?? null;
  if ((text === null) === (html === null)) {
    throw new BadInputError('send the page as text or as html, one of the two', [
      { path: text === null ? 'text' : 'html', message: 'must be given as one of text and html' },
    ]);
  }
  const url = short(body.url);
  if (url !== null && Buffer.byteLength(url) > MAX_URL_BYTES) {
    const message = `must have at most ${MAX_URL_BYTES} bytes`;
    throw new BadInputError(`url: ${message}`, [{ path: 'url', message }]);
  }
  return {
    text: text ?? html ?? '',
    format: html === null ? 'text' : 'html',
    source: short(body.source) ?? '',
    externalId: short(body.externalId),
    url,
  };
}

function short(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === '' ? null : toStorable(text).text;
}
