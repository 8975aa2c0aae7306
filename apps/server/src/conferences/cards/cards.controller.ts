import { Body, Controller, HttpCode, Logger, Post, Res } from '@nestjs/common';
import type { CardsNews } from '@diem-cau/shared';
import type { Response } from 'express';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { toWireError } from '../../common/errors/wire-error';
import { MakeCardsDto } from './cards.dto';
import { CardsService } from './cards.service';

/** So many cards are made between two lines of progress. */
const TELL_EVERY = 5;

@Controller('conferences/:conferenceCode/cards')
export class CardsController {
  private readonly logger = new Logger(CardsController.name);

  constructor(private readonly cards: CardsService) {}

  /** Answers in lines, because hundreds of cards take seconds and their file exists only once. */
  @Permit('link.make')
  @HttpCode(200)
  @Post()
  async make(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() { participationIds }: MakeCardsDto,
    @Res() response: Response,
  ): Promise<void> {
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    // Proxies would otherwise keep the lines until the last.
    response.setHeader('X-Accel-Buffering', 'no');
    const tell = (news: CardsNews) => response.write(`${JSON.stringify(news)}\n`);
    try {
      const { pdf, cards } = await this.cards.make(caller, conferenceId, participationIds, {
        isGone: () => response.closed,
        progress: (done, total) => {
          if (done % TELL_EVERY === 0 || done === total) tell({ kind: 'progress', done, total });
        },
      });
      tell({ kind: 'done', pdf: pdf.toString('base64'), cards });
    } catch (error) {
      tell({ kind: 'failed', error: toWireError(error, this.logger) });
    }
    response.end();
  }
}
