import { Injectable, type PipeTransform } from '@nestjs/common';
import { ItemNotFoundError, TaskNotFoundError } from '#application';
import { asId, type ItemId, type TaskId } from '#domain/kernel';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a part of an address can be an identifier at all. */
export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/** An address that names no possible item is answered like one of an absent item. */
@Injectable()
export class ItemIdPipe implements PipeTransform<string, ItemId> {
  transform(value: string): ItemId {
    if (!uuid.test(value)) throw new ItemNotFoundError('');
    return asId<ItemId>(value);
  }
}

@Injectable()
export class TaskIdPipe implements PipeTransform<string, TaskId> {
  transform(value: string): TaskId {
    if (!uuid.test(value)) throw new TaskNotFoundError('');
    return asId<TaskId>(value);
  }
}
