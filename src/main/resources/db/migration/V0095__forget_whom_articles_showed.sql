-- Each change of the record now tells what was before and what is now, so that nothing has to remember it.
drop table shown;
