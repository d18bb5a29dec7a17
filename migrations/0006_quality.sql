CREATE TABLE `quality_figures` (
	`region` text NOT NULL,
	`chat` text NOT NULL,
	`period` text NOT NULL,
	`method` text NOT NULL,
	`from` text,
	`to` text,
	`source_id` text NOT NULL,
	`figures` text NOT NULL,
	PRIMARY KEY(`chat`, `period`),
	FOREIGN KEY (`region`) REFERENCES `region`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chat`) REFERENCES `chat`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quality_figures_region` ON `quality_figures` (`region`,`period`,`chat`);--> statement-breakpoint
CREATE TABLE `quality_report` (
	`region` text NOT NULL,
	`period` text NOT NULL,
	`source_id` text NOT NULL,
	`report` text NOT NULL,
	PRIMARY KEY(`region`, `period`),
	FOREIGN KEY (`region`) REFERENCES `region`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
