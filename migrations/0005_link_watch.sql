CREATE TABLE `alert_recipient` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`way` text NOT NULL,
	`address` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`created_by` text NOT NULL,
	`ended_at_ms` integer,
	`last_digest_day` text
);
--> statement-breakpoint
CREATE INDEX `alert_recipient_region` ON `alert_recipient` (`region`,`ended_at_ms`);--> statement-breakpoint
CREATE UNIQUE INDEX `alert_recipient_once` ON `alert_recipient` (`region`,`way`,`address`);--> statement-breakpoint
CREATE TABLE `alert` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`content` text NOT NULL,
	`due_at_ms` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`started_at_ms` integer,
	`sent_at_ms` integer,
	`given_up_at_ms` integer,
	`failure` text,
	FOREIGN KEY (`recipient`) REFERENCES `alert_recipient`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alert_once` ON `alert` (`recipient`,`about`);--> statement-breakpoint
CREATE INDEX `alert_due` ON `alert` (`due_at_ms`);--> statement-breakpoint
CREATE INDEX `alert_created` ON `alert` (`created_at_ms`);--> statement-breakpoint
CREATE TABLE `link_day` (
	`day` text NOT NULL,
	`region` text NOT NULL,
	`ok` integer NOT NULL,
	`suspect` integer NOT NULL,
	`dead` integer NOT NULL,
	`unknown` integer NOT NULL,
	PRIMARY KEY(`day`, `region`)
);
--> statement-breakpoint
CREATE TABLE `report_key` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `resident_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`chat` text NOT NULL,
	`region` text NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	`at_ms` integer NOT NULL,
	`sender` text,
	`raised_at_ms` integer,
	`handled_at_ms` integer,
	`handled_by` text
);
--> statement-breakpoint
CREATE INDEX `resident_report_chat` ON `resident_report` (`chat`,`handled_at_ms`);--> statement-breakpoint
CREATE INDEX `resident_report_region` ON `resident_report` (`region`,`handled_at_ms`);--> statement-breakpoint
CREATE INDEX `resident_report_at` ON `resident_report` (`at_ms`);--> statement-breakpoint
CREATE INDEX `resident_report_sender` ON `resident_report` (`sender`);--> statement-breakpoint
ALTER TABLE `link_change` ADD `status` integer;--> statement-breakpoint
ALTER TABLE `watched_link` ADD `status` integer;--> statement-breakpoint
ALTER TABLE `watched_link` ADD `approved_by` text;--> statement-breakpoint
ALTER TABLE `watched_link` ADD `approved_at_ms` integer;--> statement-breakpoint
ALTER TABLE `watched_link` ADD `approved_until_ms` integer;--> statement-breakpoint
ALTER TABLE `watched_link` ADD `approved_reason` text;