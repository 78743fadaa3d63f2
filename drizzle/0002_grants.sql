grant select, insert, update on staff, one_time_links, sessions to plumbline_app;
