# The jar is built beforehand: mvn -DskipTests package
FROM eclipse-temurin:25-jre-noble

RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/dealdesk dealdesk
COPY bot/target/dealdesk.jar /opt/dealdesk/dealdesk.jar

USER 10001
ENV DEALDESK_HOME=/var/lib/dealdesk
VOLUME /var/lib/dealdesk
EXPOSE 8191
HEALTHCHECK --interval=10s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8191 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-jar", "/opt/dealdesk/dealdesk.jar"]
