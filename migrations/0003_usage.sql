CREATE TABLE `usage_count` (
	`code` text NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`host` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`code`, `day`, `kind`, `channel`, `host`)
);
--> statement-breakpoint
ALTER TABLE `region` ADD `widget_hosts` text DEFAULT '[]' NOT NULL;