import { applyDecorators, UseFilters, UseGuards, UseInterceptors, UsePipes } from '@nestjs/common';
import { WebSocketGateway } from '@nestjs/websockets';
import { inputValidation } from '../errors/validation';
import { AckErrorFilter } from './ack-error.filter';
import { AckInterceptor } from './ack.interceptor';
import { PermissionGuard } from './permission.guard';

/** A gateway with validated input, checked permissions, and an answer to every command. */
export const RealtimeGateway = (): ClassDecorator =>
  applyDecorators(
    WebSocketGateway(),
    UsePipes(inputValidation),
    UseGuards(PermissionGuard),
    UseInterceptors(AckInterceptor),
    UseFilters(AckErrorFilter),
  );
