@rem What "exec" is to the shells of other systems: package.json starts what runs for long with it, so that no shell stands between npm and it.
@%*
