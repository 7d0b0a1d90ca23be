import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Writing a notification checks no foreign key. Each check takes a key-share lock on the item's and the task's row, for
 * which a batch of notifications would wait on a decision under way and would itself hold up decisions on other items.
 * Persons, tasks and items are never deleted, so the keys guarded against nothing.
 */
export class NotificationsLockNothing1790000004000 implements MigrationInterface {
  name = 'NotificationsLockNothing1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications
      DROP CONSTRAINT notifications_person_id_fkey,
      DROP CONSTRAINT notifications_task_id_fkey,
      DROP CONSTRAINT notifications_item_id_fkey`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: write a new one that undoes this');
  }
}
