-- What the file said of its making, before it was cut: the camera's day, the program, and a digest of the whole picture.
alter table photo_drafts add column origin jsonb;
