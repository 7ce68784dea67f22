#!/bin/sh
# Starts the portal. Where a service “opensearch” runs beside it (docker compose --profile scale), the search index lies there.
if [ -z "${SPRING_PROFILES_ACTIVE:-}" ] && getent hosts opensearch >/dev/null; then
    export SPRING_PROFILES_ACTIVE=opensearch
fi
umask 077
exec java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError \
    org.springframework.boot.loader.launch.JarLauncher "$@"
