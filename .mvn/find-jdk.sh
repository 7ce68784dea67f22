# Sourced by mvnw and bin/hanmadi: sets JAVA_HOME to a JDK that can build and run the portal.
# JAVA_HOME when it is 25 or newer, else an installed JDK 25, else the lowest newer one.

hanmadi_oldest_jdk=25

# The major version of the JDK in folder $1, or nothing. The file `release` tells it without starting a JVM.
hanmadi_jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

hanmadi_find_jdk() {
    hanmadi_version=$(hanmadi_jdk_version "${JAVA_HOME:-}")
    if [ -n "$hanmadi_version" ] && [ "$hanmadi_version" -ge "$hanmadi_oldest_jdk" ]; then
        return 0
    fi
    hanmadi_best=
    hanmadi_best_version=
    hanmadi_java=$(command -v javac 2>/dev/null || true)
    if [ -n "$hanmadi_java" ]; then
        hanmadi_java=$(readlink -f "$hanmadi_java" 2>/dev/null || echo "$hanmadi_java")
        hanmadi_java=${hanmadi_java%/bin/javac}
    fi
    for hanmadi_home in "$hanmadi_java" ${HANMADI_JDKS:-/usr/lib/jvm/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home} \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
        hanmadi_version=$(hanmadi_jdk_version "$hanmadi_home")
        if [ -n "$hanmadi_version" ] && [ "$hanmadi_version" -ge "$hanmadi_oldest_jdk" ]; then
            if [ -z "$hanmadi_best_version" ] || [ "$hanmadi_version" -lt "$hanmadi_best_version" ]; then
                hanmadi_best=$hanmadi_home
                hanmadi_best_version=$hanmadi_version
            fi
        fi
    done
    if [ -z "$hanmadi_best" ]; then
        echo "JDK $hanmadi_oldest_jdk 이상을 찾지 못했습니다. JDK $hanmadi_oldest_jdk(예: Eclipse Temurin)를 설치하거나 JAVA_HOME을 그 폴더로 정해 주세요." >&2
        echo "No JDK $hanmadi_oldest_jdk or newer was found. Install one (Eclipse Temurin $hanmadi_oldest_jdk, for example) or set JAVA_HOME to its folder." >&2
        return 1
    fi
    JAVA_HOME=$hanmadi_best
    export JAVA_HOME
}
