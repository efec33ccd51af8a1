#include "tests/support/program.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace muster::test {
namespace {

struct Pipe {
  std::array<int, 2> ends{};
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  }
};

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 65'536> buffer;
  for (ssize_t size = 0; (size = read(descriptor, buffer.data(), buffer.size())) != 0;) {
    if (size > 0) text.append(buffer.data(), static_cast<std::size_t>(size));
    if (size < 0 && errno != EINTR) break;
  }
  close(descriptor);
  return text;
}

void write_all_of(int descriptor, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t size = write(descriptor, text.data() + done, text.size() - done);
    if (size < 0 && errno != EINTR) break;  // the program does not want more
    if (size > 0) done += static_cast<std::size_t>(size);
  }
  close(descriptor);
}

// The words and variables of a program, as exec takes them.
class Call {
 public:
  Call(const std::string& program, const std::vector<std::string>& arguments,
       const Surroundings& how)
      : folder_(how.folder) {
    std::map<std::string, std::string> environment = {{"PATH", "/usr/bin:/bin"},
                                                      {"HOME", "/nonexistent"},
                                                      {"LANG", "C.UTF-8"},
                                                      {"TERM", "dumb"},
                                                      {"COLUMNS", "92"}};
    for (const auto& [name, value] : how.environment)
      environment[name] = value;
    // Instrumented binaries are told through these where to put what they find.
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "GCOV_PREFIX"}) {
      if (const char* value = getenv(name)) environment.emplace(name, value);
    }
    for (const auto& [name, value] : environment)
      variables_.push_back(name + '=' + value);
    for (std::string& one : variables_)
      env_.push_back(one.data());
    env_.push_back(nullptr);
    words_ = {program};
    words_.insert(words_.end(), arguments.begin(), arguments.end());
    for (std::string& word : words_)
      argv_.push_back(word.data());
    argv_.push_back(nullptr);
  }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  // In the child, once its streams are in place.
  [[noreturn]] void exec() const {
    if (!folder_.empty() && chdir(folder_.c_str()) != 0) _exit(126);
    execve(words_.front().c_str(), argv_.data(), env_.data());
    _exit(127);
  }

 private:
  std::string folder_;
  std::vector<std::string> variables_;
  std::vector<char*> env_;
  std::vector<std::string> words_;
  std::vector<char*> argv_;
};

int status_from(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status_from(status);
}

}  // namespace

Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const Surroundings& how) {
  const Call call(program, arguments, how);
  Pipe in;
  Pipe out;
  Pipe err;
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no fork");
  if (child == 0) {
    dup2(in.ends[0], STDIN_FILENO);
    dup2(out.ends[1], STDOUT_FILENO);
    dup2(err.ends[1], STDERR_FILENO);
    call.exec();
  }
  close(in.ends[0]);
  close(out.ends[1]);
  close(err.ends[1]);
  Outcome outcome;
  std::jthread writer([&] { write_all_of(in.ends[1], how.input); });
  std::jthread errors([&] { outcome.err = read_all(err.ends[0]); });
  outcome.out = read_all(out.ends[0]);
  errors.join();
  writer.join();
  outcome.status = status_of(child);
  return outcome;
}

bool has_terminals() {
  int ours = -1;
  int theirs = -1;
  if (openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) return false;
  close(ours);
  close(theirs);
  return true;
}

Outcome run_in_terminal(const std::string& program, const std::vector<std::string>& arguments,
                        const Window& window, const Surroundings& how) {
  const Call call(program, arguments, how);
  winsize size{};
  size.ws_col = window.columns;
  size.ws_row = window.lines;
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) throw std::runtime_error("no terminal");
  if (child == 0) {
    // What is written is to come out as it is.
    termios modes{};
    tcgetattr(STDOUT_FILENO, &modes);
    modes.c_oflag &= ~static_cast<tcflag_t>(OPOST);
    tcsetattr(STDOUT_FILENO, TCSANOW, &modes);
    call.exec();
  }
  Outcome outcome;
  std::array<char, 65'536> buffer;
  for (;;) {
    const ssize_t count = read(terminal, buffer.data(), buffer.size());
    if (count > 0) outcome.out.append(buffer.data(), static_cast<std::size_t>(count));
    // EIO: nobody has the other end open any more.
    if (count == 0 || (count < 0 && errno != EINTR)) break;
  }
  outcome.status = status_of(child);
  close(terminal);
  return outcome;
}

Running::Running(const std::string& program, const std::vector<std::string>& arguments,
                 const Surroundings& how) {
  const Call call(program, arguments, how);
  output_ = memfd_create("output", MFD_CLOEXEC);
  if (output_ < 0) throw std::runtime_error("no file");
  child_ = fork();
  if (child_ < 0) throw std::runtime_error("no fork");
  if (child_ == 0) {
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(output_, STDOUT_FILENO);
    dup2(output_, STDERR_FILENO);
    call.exec();
  }
}

Running::~Running() {
  if (!status_) {
    kill(child_, SIGKILL);
    wait();
  }
  close(output_);
}

void Running::signal(int number) const {
  if (!status_) kill(child_, number);
}

std::string Running::said() const {
  std::string text;
  std::array<char, 4096> buffer;
  for (ssize_t size = 0;
       (size = pread(output_, buffer.data(), buffer.size(), static_cast<off_t>(text.size()))) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(size));
  return text;
}

bool Running::ended() {
  int status = 0;
  if (!status_ && waitpid(child_, &status, WNOHANG) == child_) status_ = status_from(status);
  return status_.has_value();
}

int Running::wait() {
  if (!status_) status_ = status_of(child_);
  return *status_;
}

}  // namespace muster::test
