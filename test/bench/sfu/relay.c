/*
 * Stands between mediasoup and many WebRTC clients. What must reach a client (STUN, DTLS) is passed on both ways; RTP is counted
 * and dropped, so that a receiver costs next to nothing.
 *
 * Lines on stdin, each answered by one line on stdout:
 *   add PORT          a new leg to mediasoup's PORT on loopback; answers with the port that its client sends to
 *   watch LEG SSRC    counts the packets of this stream on the leg (legs are numbered from 0)
 *   count             answers RECEIVED LOST over all legs since the beginning
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define LEGS 4096
#define BATCH 64
#define PACKET 2048
#define RECEIVE_BUFFER (4 * 1024 * 1024)

struct leg {
  int outer, inner;
  struct sockaddr_in client;
  uint32_t ssrc;
  uint64_t received, lost;
  uint16_t last;
  int seen;
};

static struct leg legs[LEGS];
static int leg_count, poll_fd;
static unsigned char packets[BATCH][PACKET];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int open_socket(uint16_t connect_to, int leg, int is_inner) {
  int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
  struct sockaddr_in loopback = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int size = RECEIVE_BUFFER;
  if (fd < 0 || bind(fd, (struct sockaddr *)&loopback, sizeof loopback)) fail("socket");
  /* The privileged option goes beyond the system's limit; the plain one goes as far as it may. */
  if (setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof size))
    setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
  loopback.sin_port = htons(connect_to);
  if (connect_to && connect(fd, (struct sockaddr *)&loopback, sizeof loopback)) fail("connect");
  struct epoll_event event = {.events = EPOLLIN, .data.u64 = (uint64_t)leg << 1 | is_inner};
  if (epoll_ctl(poll_fd, EPOLL_CTL_ADD, fd, &event)) fail("epoll_ctl");
  return fd;
}

static void count_packet(struct leg *leg, const unsigned char *packet) {
  uint32_t ssrc;
  memcpy(&ssrc, packet + 8, sizeof ssrc);
  if (ntohl(ssrc) != leg->ssrc) return;
  uint16_t number = packet[2] << 8 | packet[3];
  int16_t step = number - leg->last;
  if (leg->seen && step > 1) leg->lost += step - 1;
  if (!leg->seen || step > 0) leg->last = number;
  leg->seen = 1;
  leg->received++;
}

static void from_mediasoup(struct leg *leg) {
  struct mmsghdr messages[BATCH];
  struct iovec parts[BATCH];
  for (;;) {
    memset(messages, 0, sizeof messages);
    for (int i = 0; i < BATCH; i++) {
      parts[i] = (struct iovec){packets[i], PACKET};
      messages[i].msg_hdr.msg_iov = &parts[i];
      messages[i].msg_hdr.msg_iovlen = 1;
    }
    int got = recvmmsg(leg->outer, messages, BATCH, 0, NULL);
    for (int i = 0; i < got; i++) {
      const unsigned char *packet = packets[i];
      unsigned length = messages[i].msg_len;
      /* RFC 7983: 128 to 191 begins RTP and RTCP. */
      int is_rtp = length >= 12 && packet[0] >= 128 && packet[0] <= 191;
      if (is_rtp) count_packet(leg, packet);
      else if (leg->client.sin_port)
        sendto(leg->inner, packet, length, 0, (struct sockaddr *)&leg->client, sizeof leg->client);
    }
    if (got < BATCH) return;
  }
}

static void from_client(struct leg *leg) {
  socklen_t size = sizeof leg->client;
  ssize_t length;
  while ((length = recvfrom(leg->inner, packets[0], PACKET, 0, (struct sockaddr *)&leg->client, &size)) > 0)
    send(leg->outer, packets[0], length, 0);
}

static void obey(const char *line) {
  unsigned number, ssrc;
  if (sscanf(line, "add %u", &number) == 1 && leg_count < LEGS) {
    struct leg *leg = &legs[leg_count];
    struct sockaddr_in own;
    socklen_t size = sizeof own;
    leg->outer = open_socket(number, leg_count, 0);
    leg->inner = open_socket(0, leg_count, 1);
    leg_count++;
    if (getsockname(leg->inner, (struct sockaddr *)&own, &size)) fail("getsockname");
    printf("%u\n", ntohs(own.sin_port));
  } else if (sscanf(line, "watch %u %u", &number, &ssrc) == 2 && number < (unsigned)leg_count) {
    legs[number].ssrc = ssrc;
    printf("ok\n");
  } else if (!strcmp(line, "count")) {
    uint64_t received = 0, lost = 0;
    for (int i = 0; i < leg_count; i++) received += legs[i].received, lost += legs[i].lost;
    printf("%llu %llu\n", (unsigned long long)received, (unsigned long long)lost);
  } else {
    printf("not understood\n");
  }
  fflush(stdout);
}

static void read_orders(void) {
  static char text[4096];
  static size_t length;
  ssize_t got = read(0, text + length, sizeof text - length - 1);
  if (got <= 0) exit(0);
  length += got;
  text[length] = 0;
  char *line = text, *end;
  for (; (end = strchr(line, '\n')); line = end + 1) {
    *end = 0;
    obey(line);
  }
  length -= line - text;
  memmove(text, line, length);
}

int main(void) {
  struct epoll_event events[BATCH], orders = {.events = EPOLLIN, .data.u64 = UINT64_MAX};
  poll_fd = epoll_create1(0);
  if (poll_fd < 0 || epoll_ctl(poll_fd, EPOLL_CTL_ADD, 0, &orders)) fail("epoll");
  for (;;) {
    int ready = epoll_wait(poll_fd, events, BATCH, -1);
    for (int i = 0; i < ready; i++) {
      uint64_t what = events[i].data.u64;
      if (what == UINT64_MAX) read_orders();
      else if (what & 1) from_client(&legs[what >> 1]);
      else from_mediasoup(&legs[what >> 1]);
    }
  }
}
