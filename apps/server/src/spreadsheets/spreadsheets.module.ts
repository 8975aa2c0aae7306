import { Global, Module } from '@nestjs/common';
import { SheetReader } from './sheet-reader.service';

@Global()
@Module({ providers: [SheetReader], exports: [SheetReader] })
export class SpreadsheetsModule {}
