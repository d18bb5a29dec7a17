CREATE TABLE `link_change` (
	`url` text NOT NULL,
	`at_ms` integer NOT NULL,
	`messenger` text NOT NULL,
	`chat` text NOT NULL,
	`region` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`reason` text,
	`title_before` text,
	`title` text,
	`members_before` integer,
	`members` integer,
	PRIMARY KEY(`url`, `at_ms`)
);
--> statement-breakpoint
CREATE INDEX `link_change_at` ON `link_change` (`at_ms`);--> statement-breakpoint
CREATE INDEX `link_change_region` ON `link_change` (`region`,`at_ms`);--> statement-breakpoint
CREATE TABLE `link_check` (
	`id` integer PRIMARY KEY NOT NULL,
	`lease_token` text NOT NULL,
	`lease_until_ms` integer NOT NULL,
	`release` integer DEFAULT 0 NOT NULL,
	`links` integer DEFAULT 0 NOT NULL,
	`pauses` text DEFAULT '{}' NOT NULL,
	`changes` integer DEFAULT 0 NOT NULL,
	`published_changes` integer DEFAULT 0 NOT NULL,
	`published_at_ms` integer DEFAULT 0 NOT NULL,
	`forgot_at_ms` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `link_health_document` (
	`number` integer PRIMARY KEY NOT NULL,
	`created_at_ms` integer NOT NULL,
	`document` blob NOT NULL,
	`sha256` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `link_incident` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`messenger` text NOT NULL,
	`started_at_ms` integer NOT NULL,
	`last_at_ms` integer NOT NULL,
	`ended_at_ms` integer,
	`asked` integer NOT NULL,
	`failed` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_incident_open` ON `link_incident` (`messenger`) WHERE ended_at_ms is null;--> statement-breakpoint
CREATE INDEX `link_incident_last` ON `link_incident` (`last_at_ms`);--> statement-breakpoint
CREATE TABLE `watched_link` (
	`url` text PRIMARY KEY NOT NULL,
	`messenger` text NOT NULL,
	`chat` text NOT NULL,
	`region` text NOT NULL,
	`due_at_ms` integer,
	`claims` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`asked_at_ms` integer,
	`is_failure` integer,
	`health` text DEFAULT 'unknown' NOT NULL,
	`reason` text,
	`since_ms` integer,
	`checked_at_ms` integer,
	`last_ok_ms` integer,
	`dead_verdicts` integer DEFAULT 0 NOT NULL,
	`first_dead_ms` integer,
	`before_title` text,
	`before_members` integer,
	`seen_title` text,
	`seen_members` integer,
	`pending` text,
	`pending_at_ms` integer
);
--> statement-breakpoint
CREATE INDEX `watched_link_due` ON `watched_link` (`due_at_ms`);--> statement-breakpoint
CREATE INDEX `watched_link_asked` ON `watched_link` (`asked_at_ms`,`messenger`,`is_failure`);--> statement-breakpoint
CREATE INDEX `watched_link_pending` ON `watched_link` (`pending_at_ms`);--> statement-breakpoint
CREATE INDEX `watched_link_region` ON `watched_link` (`region`);