/** Why a folder can't be written, and a backup not made or not restored. */
export const backupsProblems = {
  "folders.isFile": "{folder} is a file. Name a folder that isn't there yet.",
  "folders.notEmpty":
    "In {folder} something lies already, and is left as it is. Name a folder that isn't there yet.",
  "backups.nothingThere":
    "There is nothing to be backed up: no Plumbline was ever started on this database.",
  "backups.none": "There is no backup: {folder} isn't a folder.",
  "backups.cutShort":
    "{folder} has no manifest, which is written last: the backup was cut short, or this is none. Nothing was changed. Take another one.",
  "backups.newer":
    "This backup was made by a newer Plumbline. Nothing was changed. Restore it with that one, or a newer.",
  "backups.otherSchema":
    "This backup was made by a Plumbline whose database was built by other steps than ours. Nothing was changed. Restore it with the one that made it.",
  "backups.altered":
    "{file} in the backup isn't as it was written: the disk, or somebody, has altered it. Nothing was changed. Take another backup.",
  "backups.incomplete":
    "{file} isn't in the backup any more. Nothing was changed. Take another backup.",
  "backups.folderNotEmpty":
    "In {folder} something lies already ({found}). Nothing was changed. Restore into a folder that isn't there yet, or is empty.",
  "backups.unfinished":
    "A restore into {folder} was begun and not finished: what lies there is not whole. Take that folder away, and its database if it has one of its own elsewhere, then restore again.",
  "backups.databaseNotEmpty":
    "The database isn't empty: it has {table}. Nothing was changed. Make a new one (createdb) and name it in DATABASE_URL.",
  "backups.otherColumns":
    "The table {table} of the backup has other columns than this Plumbline makes for a backup of that time. No row was restored. Restore it with the Plumbline that made it.",
  "backups.otherRows":
    "The rows of {table} aren't those that were backed up after they were written here. No row was restored. Look at the disk and the version of Postgres.",
  "backups.otherAudit":
    "The audit that was restored doesn't end as it did in the backup. Don't use this database.",
  "backups.notWritten":
    "{file} isn't what was written there: look at the disk. Don't use this folder.",
} as const;
